/** What machines and other programs read: files, feeds, the API. */
@NullMarked
package org.dauys.server.publish;

import org.jspecify.annotations.NullMarked;
