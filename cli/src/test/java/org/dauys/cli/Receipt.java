package org.dauys.cli;

import java.util.List;

/** What a verifier is asked: a receipt, a document, whom to trust. */
record Receipt(byte[] proof, byte[] document, List<String> keys, List<String> witnesses, int quorum) {
    Receipt withProof(byte[] other) {
        return new Receipt(other, document, keys, witnesses, quorum);
    }

    Receipt withDocument(byte[] other) {
        return new Receipt(proof, other, keys, witnesses, quorum);
    }

    Receipt withKeys(List<String> others) {
        return new Receipt(proof, document, others, witnesses, quorum);
    }

    Receipt withWitnesses(List<String> others, int asked) {
        return new Receipt(proof, document, keys, others, asked);
    }
}
