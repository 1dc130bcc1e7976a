/**
 * The Merkle tree of a log: hashes, proofs of inclusion and of consistency, made and verified.
 *
 * <p>RFC 6962 §2.1, with the verification of RFC 9162 §2.1 and the edge rules of {@code docs/methods/ledger.md}.
 */
@NullMarked
package org.dauys.ledger.tree;

import org.jspecify.annotations.NullMarked;
