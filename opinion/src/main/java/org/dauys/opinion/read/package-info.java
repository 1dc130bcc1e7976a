/** Files with votes on statements: exports of Polis and plain CSV, with their faults told. */
@NullMarked
package org.dauys.opinion.read;

import org.jspecify.annotations.NullMarked;
