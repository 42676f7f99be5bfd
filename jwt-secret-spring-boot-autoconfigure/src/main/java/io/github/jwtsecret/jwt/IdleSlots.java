package io.github.jwtsecret.jwt;

import java.util.concurrent.atomic.AtomicReferenceArray;

import org.jspecify.annotations.Nullable;

/**
 * Keeps idle objects for reuse, in slots that threads spread over. Other than a thread
 * local, it goes away with its owner and all that it keeps, and has no more objects for a
 * million virtual threads than for ten. Safe for use by several threads.
 *
 * @param <T> the type of the objects
 */
final class IdleSlots<T> {

	private static final int SLOTS = 16;

	// References in one cache line of 64 bytes, so that slots do not share any
	private static final int STRIDE = 16;

	private final AtomicReferenceArray<@Nullable T> idle = new AtomicReferenceArray<>(SLOTS * STRIDE);

	/**
	 * Take an idle object. Nobody else has it until it is put back.
	 * @return the object, or {@code null} if this thread's slot is empty
	 */
	@Nullable T take() {
		return this.idle.getAndSet(slot(), null);
	}

	/**
	 * Put an object back, or another one. What is in the slot is let go.
	 * @param object an object that is no longer used
	 */
	void put(T object) {
		this.idle.setRelease(slot(), object);
	}

	private static int slot() {
		int spread = (int) Thread.currentThread().getId() * 0x9e3779b9;
		return (spread >>> (Integer.SIZE - Integer.numberOfTrailingZeros(SLOTS))) * STRIDE;
	}

}
