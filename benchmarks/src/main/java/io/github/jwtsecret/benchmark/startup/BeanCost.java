package io.github.jwtsecret.benchmark.startup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;
import org.springframework.core.metrics.ApplicationStartup;
import org.springframework.core.metrics.StartupStep;

/**
 * Records what the creation of each bean costs the main thread, from the steps of the
 * start that Spring tells of.
 */
final class BeanCost implements ApplicationStartup {

	private static final String CREATION = "spring.beans.instantiate";

	private final ToLongFunction<Thread> clock;

	private final List<Step> steps = new ArrayList<>();

	private @Nullable Step current;

	/**
	 * Create a record.
	 * @param clock the CPU time of a thread in nanoseconds
	 */
	BeanCost(ToLongFunction<Thread> clock) {
		this.clock = clock;
	}

	@Override
	public StartupStep start(String name) {
		Step step = new Step(name, this.steps.size(), this.current);
		this.steps.add(step);
		this.current = step;
		return step;
	}

	/**
	 * Return what beans have cost, with all that was created for them.
	 * @param beans the names of the beans
	 * @return the CPU time in nanoseconds
	 */
	long of(Predicate<String> beans) {
		return this.steps.stream()
			.filter((step) -> step.creates(beans) && !step.isWithin(beans))
			.mapToLong((step) -> step.taken)
			.sum();
	}

	private final class Step implements StartupStep {

		private final String name;

		private final long id;

		private final @Nullable Step parent;

		private final long begin = BeanCost.this.clock.applyAsLong(Thread.currentThread());

		private String bean = "";

		private long taken;

		private Step(String name, long id, @Nullable Step parent) {
			this.name = name;
			this.id = id;
			this.parent = parent;
		}

		private boolean creates(Predicate<String> beans) {
			return this.name.equals(CREATION) && beans.test(this.bean);
		}

		private boolean isWithin(Predicate<String> beans) {
			return this.parent != null && (this.parent.creates(beans) || this.parent.isWithin(beans));
		}

		@Override
		public String getName() {
			return this.name;
		}

		@Override
		public long getId() {
			return this.id;
		}

		@Override
		public @Nullable Long getParentId() {
			return (this.parent != null) ? this.parent.id : null;
		}

		@Override
		public StartupStep tag(String key, String value) {
			this.bean = key.equals("beanName") ? value : this.bean;
			return this;
		}

		@Override
		public StartupStep tag(String key, Supplier<String> value) {
			return this;
		}

		@Override
		public Tags getTags() {
			return new NoTags();
		}

		@Override
		public void end() {
			this.taken = BeanCost.this.clock.applyAsLong(Thread.currentThread()) - this.begin;
			BeanCost.this.current = this.parent;
		}

	}

	private static final class NoTags implements StartupStep.Tags {

		@Override
		public Iterator<StartupStep.Tag> iterator() {
			return Collections.emptyIterator();
		}

	}

}
