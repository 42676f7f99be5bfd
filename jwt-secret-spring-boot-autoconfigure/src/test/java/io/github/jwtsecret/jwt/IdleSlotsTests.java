package io.github.jwtsecret.jwt;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link IdleSlots}.
 */
class IdleSlotsTests {

	private final IdleSlots<Object> slots = new IdleSlots<>();

	@Test
	void takeWhenNothingWasPutReturnsNull() {
		assertThat(this.slots.take()).isNull();
	}

	@Test
	void takeWhenPutReturnsObjectOnce() {
		Object object = new Object();
		this.slots.put(object);
		assertThat(this.slots.take()).isSameAs(object);
		assertThat(this.slots.take()).isNull();
	}

	@Test
	void putWhenSlotIsTakenKeepsLatest() {
		Object latest = new Object();
		this.slots.put(new Object());
		this.slots.put(latest);
		assertThat(this.slots.take()).isSameAs(latest);
	}

}
