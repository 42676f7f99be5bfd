package io.github.jwtsecret.scan;

import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Looks into the files of a tree as they are listed, several at a time and only so many
 * that their texts fit into little memory.
 */
final class TreeCheck implements FileLister.Visitor {

	private final FileReader reader;

	private final FileCheck check;

	private final Notices notices;

	private final Collection<Sighting> sightings = new ConcurrentLinkedQueue<>();

	private final AtomicInteger files = new AtomicInteger();

	private final Workers workers = new Workers();

	TreeCheck(FileReader reader, FileCheck check, Notices notices) {
		this.reader = reader;
		this.check = check;
		this.notices = notices;
	}

	void run(FileLister lister) throws IOException {
		try (this.workers) {
			lister.list(this);
			this.workers.await();
		}
	}

	@Override
	public void file(SourceFile file) throws IOException {
		this.workers.run(() -> check(file));
	}

	@Override
	public void notice(Notice notice) {
		this.notices.add(notice);
	}

	private void check(SourceFile file) {
		boolean maybeScript = file.kind() == FileKind.SCRIPT;
		String text = this.reader.read(file.path(), maybeScript ? TreeCheck::ignore : this.notices::add);
		if (text == null || (maybeScript && !text.startsWith(FileCheck.SCRIPT_MARK))) {
			return;
		}
		this.files.incrementAndGet();
		try {
			this.check.check(file, text, null, this.sightings::add);
		}
		catch (RuntimeException | StackOverflowError ex) {
			this.notices.add(new Notice(file.path(), "not understood"));
		}
	}

	private static void ignore(Notice notice) {
	}

	int files() {
		return this.files.get();
	}

	Collection<Sighting> sightings() {
		return this.sightings;
	}

}
