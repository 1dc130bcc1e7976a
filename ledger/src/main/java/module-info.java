/** An append-only log that anyone can check: tree, tiles, checkpoints, proofs, witness. */
module org.dauys.ledger {
    requires static transitive org.jspecify;
    requires transitive java.net.http;
    requires jdk.httpserver;

    exports org.dauys.ledger.check;
    exports org.dauys.ledger.log;
    exports org.dauys.ledger.note;
    exports org.dauys.ledger.tile;
    exports org.dauys.ledger.tree;
    exports org.dauys.ledger.witness;
}
