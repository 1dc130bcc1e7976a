/** What stations report: protocols, observers' copies, corrections, the areas that stations lie in. */
@NullMarked
package org.dauys.tally.protocol;

import org.jspecify.annotations.NullMarked;
