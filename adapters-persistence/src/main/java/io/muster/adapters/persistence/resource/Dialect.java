package io.muster.adapters.persistence.resource;

/** The few words in which H2 and MySQL differ. */
enum Dialect {
  MYSQL {
    @Override
    String uuidText(String column) {
      return "CAST(BIN_TO_UUID(" + column + ") AS BINARY)";
    }

    @Override
    String bytes(String text) {
      return "CAST(" + text + " AS BINARY)";
    }
  },
  H2 {
    @Override
    String uuidText(String column) {
      return bytes("CAST(CAST(" + column + " AS UUID) AS VARCHAR)");
    }

    @Override
    String bytes(String text) {
      return "CAST(" + text + " AS VARBINARY)";
    }
  };

  /** The canonical text of an identifier's column, as bytes. */
  abstract String uuidText(String column);

  /** A text expression as its UTF-8 bytes. */
  abstract String bytes(String text);

  static Dialect of(String databaseProductName) {
    return databaseProductName.equals("H2") ? H2 : MYSQL;
  }
}
