/** Witnesses (c2sp.org/tlog-witness): who sign that a log only grows, and how they are asked. */
@NullMarked
package org.dauys.ledger.witness;

import org.jspecify.annotations.NullMarked;
