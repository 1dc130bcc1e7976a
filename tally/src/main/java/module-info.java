/** The count of a referendum from its stations' protocols: checks, totals, decision, audit. */
module org.dauys.tally {
    requires static transitive org.jspecify;
    requires org.dauys.compare;
    requires org.snakeyaml.engine;
    requires tools.jackson.databind;

    exports org.dauys.tally;
    exports org.dauys.tally.anomaly;
    exports org.dauys.tally.audit;
    exports org.dauys.tally.check;
    exports org.dauys.tally.decide;
    exports org.dauys.tally.number;
    exports org.dauys.tally.protocol;
    exports org.dauys.tally.read;
    exports org.dauys.tally.source;
    exports org.dauys.tally.total;
    exports org.dauys.tally.turnout;
    exports org.dauys.tally.write;
}
