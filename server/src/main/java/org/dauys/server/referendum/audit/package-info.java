/**
 * The audit of a closed count: plan, seed, draw, recounts, evaluation, for readers and at the desk. All arithmetic is the engine's; what is
 * kept is what people decided, threw and found.
 */
@NullMarked
package org.dauys.server.referendum.audit;

import org.jspecify.annotations.NullMarked;
