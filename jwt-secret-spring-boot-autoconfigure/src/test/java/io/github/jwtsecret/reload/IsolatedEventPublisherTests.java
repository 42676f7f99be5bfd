package io.github.jwtsecret.reload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

import io.github.jwtsecret.policy.ViolationId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link IsolatedEventPublisher}.
 */
@ExtendWith(OutputCaptureExtension.class)
class IsolatedEventPublisherTests {

	private static final JwtKeysRefusedEvent EVENT = new JwtKeysRefusedEvent(Set.of(ViolationId.TOO_SHORT),
			Instant.EPOCH);

	@Test
	void publishWhenListenersThrowReachesTheOthersInOrder(CapturedOutput output) {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Listeners.class)) {
			new IsolatedEventPublisher(context).accept(EVENT);
			assertThat(context.getBean(Listeners.class).heard).containsExactly("first", "third", "bean");
			assertThat(output).contains("A listener for JWT signing keys has failed").contains("second fails");
		}
	}

	@Test
	void publishWhenContextHasParentReachesItsListenersOnce() {
		try (AnnotationConfigApplicationContext parent = new AnnotationConfigApplicationContext(Listeners.class);
				AnnotationConfigApplicationContext child = new AnnotationConfigApplicationContext()) {
			child.setParent(parent);
			child.refresh();
			new IsolatedEventPublisher(child).accept(EVENT);
			assertThat(parent.getBean(Listeners.class).heard).containsExactly("first", "third", "bean");
		}
	}

	@Configuration(proxyBeanMethods = false)
	static class Listeners {

		private final List<String> heard = new ArrayList<>();

		@EventListener
		@Order(1)
		void first(JwtKeysRefusedEvent event) {
			assertThat(event).isSameAs(EVENT);
			this.heard.add("first");
		}

		@EventListener
		@Order(2)
		void second(JwtKeysRefusedEvent event) {
			throw new IllegalStateException("second fails");
		}

		@EventListener
		@Order(3)
		void third(JwtKeysRefusedEvent event) {
			this.heard.add("third");
		}

		@EventListener
		void other(JwtKeysChangedEvent event) {
			this.heard.add("other");
		}

		@Bean
		@Lazy
		ApplicationListener<PayloadApplicationEvent<JwtKeysRefusedEvent>> bean() {
			return (event) -> this.heard.add("bean");
		}

	}

}
