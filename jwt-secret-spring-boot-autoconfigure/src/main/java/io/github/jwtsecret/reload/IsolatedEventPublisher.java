package io.github.jwtsecret.reload;

import java.util.function.Consumer;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.SimpleApplicationEventMulticaster;
import org.springframework.context.support.AbstractApplicationContext;

/**
 * Publishes application events so that a listener that throws keeps none of the others
 * from hearing of them, nor the publisher from going on.
 *
 * @since 0.1.0
 */
public final class IsolatedEventPublisher implements Consumer<Object> {

	private static final Log logger = LogFactory.getLog(IsolatedEventPublisher.class);

	private final ConfigurableApplicationContext context;

	/**
	 * Create a publisher.
	 * @param context the context whose listeners hear of the events, as do those of the
	 * contexts above it
	 */
	public IsolatedEventPublisher(ConfigurableApplicationContext context) {
		this.context = context;
	}

	@Override
	public void accept(Object event) {
		PayloadApplicationEvent<Object> payload = new PayloadApplicationEvent<>(this.context, event);
		for (Object current = this.context; current instanceof AbstractApplicationContext publishing; current = publishing
			.getParent()) {
			try {
				multicaster(publishing).multicastEvent(payload);
			}
			catch (RuntimeException ex) {
				failed(ex);
			}
		}
	}

	private static SimpleApplicationEventMulticaster multicaster(AbstractApplicationContext context) {
		SimpleApplicationEventMulticaster multicaster = new SimpleApplicationEventMulticaster(context.getBeanFactory());
		multicaster.setErrorHandler(IsolatedEventPublisher::failed);
		context.getApplicationListeners().forEach(multicaster::addApplicationListener);
		for (String name : context.getBeanNamesForType(ApplicationListener.class, true, false)) {
			multicaster.addApplicationListenerBean(name);
		}
		return multicaster;
	}

	private static void failed(Throwable failure) {
		logger.error("A listener for JWT signing keys has failed", failure);
	}

}
