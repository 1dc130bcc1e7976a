/** Consultations, the versions of their drafts, comparison, themes, rationales. */
@NullMarked
package org.dauys.server.consultation;

import org.jspecify.annotations.NullMarked;
