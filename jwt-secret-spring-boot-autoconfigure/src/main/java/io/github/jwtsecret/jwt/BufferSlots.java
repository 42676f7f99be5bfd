package io.github.jwtsecret.jwt;

import java.io.Serial;

import tools.jackson.core.util.BufferRecycler;
import tools.jackson.core.util.RecyclerPool;

/**
 * Keeps the buffers of Jackson's parsers for reuse. Jackson's own pool has one end that
 * all threads meet at. Safe for use by several threads.
 */
final class BufferSlots implements RecyclerPool<BufferRecycler> {

	@Serial
	private static final long serialVersionUID = 1L;

	private final transient IdleSlots<BufferRecycler> idle = new IdleSlots<>();

	@Override
	public BufferRecycler acquirePooled() {
		BufferRecycler buffers = this.idle.take();
		return (buffers != null) ? buffers : new BufferRecycler();
	}

	@Override
	public void releasePooled(BufferRecycler buffers) {
		this.idle.put(buffers);
	}

}
