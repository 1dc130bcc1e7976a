/** What readers may know, and what they may know no longer: asked of every public address. */
@NullMarked
package org.dauys.server.known;

import org.jspecify.annotations.NullMarked;
