package io.github.jwtsecret.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Collects notices, a thousand at most. Safe for use by several threads.
 */
final class Notices {

	private static final int MAXIMUM = 1000;

	private final List<Notice> notices = new ArrayList<>();

	private int dropped;

	synchronized void add(Notice notice) {
		if (this.notices.size() == MAXIMUM) {
			this.dropped++;
		}
		else {
			this.notices.add(notice);
		}
	}

	synchronized String first() {
		return this.notices.isEmpty() ? "" : this.notices.get(0).toString();
	}

	synchronized List<Notice> all() {
		List<Notice> all = new ArrayList<>(this.notices);
		all.sort(Comparator.comparing(Notice::subject));
		if (this.dropped > 0) {
			all.add(new Notice("files", this.dropped + " more were passed over"));
		}
		return all;
	}

}
