/** Audits that limit the risk of a wrong outcome: plan, draw, recount, evaluation. */
@NullMarked
package org.dauys.tally.audit;

import org.jspecify.annotations.NullMarked;
