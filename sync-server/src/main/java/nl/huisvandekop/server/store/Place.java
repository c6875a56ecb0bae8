package nl.huisvandekop.server.store;

import java.nio.file.Path;

/** Where a database lives, and what only that place can do. */
interface Place extends AutoCloseable {
  /** A database that someone else opened, and looks after. */
  Place ELSEWHERE =
      new Place() {
        @Override
        public void backup(Path target) {
          throw new BackupException("This database is copied by whoever opened it");
        }

        @Override
        public void close() {}
      };

  void backup(Path target);

  @Override
  void close();
}
