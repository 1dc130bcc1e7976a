/** What readers see of how amendments stand on later versions. */
@NullMarked
package org.dauys.server.drafting.reader;

import org.jspecify.annotations.NullMarked;
