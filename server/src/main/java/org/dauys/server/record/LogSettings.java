package org.dauys.server.record;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dauys.ledger.log.Cosigners;
import org.dauys.ledger.note.VerifierKey;
import org.dauys.ledger.witness.WitnessClient;
import org.dauys.ledger.witness.WitnessQuorum;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What an operator says of the log: docs/operate.md. */
@Component
@Lazy(false) // a setting that cannot be used is told at the start
class LogSettings {
    private static final Duration WITNESS_LIMIT = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final String origin;
    private final List<Asked> witnesses;
    private final int quorum;
    private final Duration grace;
    private final Duration lease;

    private record Asked(URI address, VerifierKey key) {}

    /**
     * @param origin the log's name; empty: made from the site's address at the first start
     * @param witnesses each as address, space, public key; commas between them
     * @param quorum how many of them must sign; -1: all
     * @param graceSeconds for how long the log may fail before publishing stops, from 0
     * @param leaseSeconds after how long without a word of the node that writes another takes over, from 1
     */
    LogSettings(
            @Value("${dauys.record.origin:}") String origin,
            @Value("${dauys.record.witnesses:}") String witnesses,
            @Value("${dauys.record.quorum:-1}") int quorum,
            @Value("${dauys.record.grace-seconds:30}") int graceSeconds,
            @Value("${dauys.record.lease-seconds:15}") int leaseSeconds) {
        this.origin = origin.strip();
        this.witnesses = read(witnesses);
        this.quorum = quorum < 0 ? this.witnesses.size() : quorum;
        this.grace = Duration.ofSeconds(graceSeconds);
        this.lease = Duration.ofSeconds(leaseSeconds);
        if (this.quorum > this.witnesses.size()) {
            throw new IllegalArgumentException("DAUYS_RECORD_QUORUM asks for " + quorum + " witnesses, and "
                    + this.witnesses.size() + " are named in DAUYS_RECORD_WITNESSES.");
        }
    }

    private static List<Asked> read(String text) {
        List<Asked> all = new ArrayList<>();
        for (String one : Arrays.stream(text.split(",", -1)).map(String::strip).toList()) {
            if (one.isEmpty()) {
                continue;
            }
            String[] parts = one.split("\\s+", -1);
            if (parts.length != 2) {
                throw new IllegalArgumentException("DAUYS_RECORD_WITNESSES: write \"" + one
                        + "\" as address, space, public key; commas between several.");
            }
            all.add(new Asked(URI.create(parts[0]), VerifierKey.parse(parts[1])));
        }
        return List.copyOf(all);
    }

    String origin() {
        return origin;
    }

    /** Public keys of the witnesses that are asked. */
    List<VerifierKey> witnesses() {
        return witnesses.stream().map(Asked::key).toList();
    }

    int quorum() {
        return quorum;
    }

    Duration grace() {
        return grace;
    }

    Duration lease() {
        return lease;
    }

    /** Whoever signs with the log; made anew for each opening of it. */
    Cosigners cosigners(HttpClient client) {
        return witnesses.isEmpty()
                ? Cosigners.NONE
                : new WitnessQuorum(
                        witnesses.stream()
                                .map(one -> new WitnessClient(one.address(), one.key(), client, WITNESS_LIMIT))
                                .toList(),
                        quorum,
                        WITNESS_LIMIT,
                        PATIENCE);
    }
}
