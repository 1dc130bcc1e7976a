/**
 * The vote at the end of a consultation: what is asked, the stations and what they report, totals and decision as the engine computes them.
 * The paper decides; no vote is cast here.
 */
@NullMarked
package org.dauys.server.referendum;

import org.jspecify.annotations.NullMarked;
