/** What feed readers and search engines ask for. */
@NullMarked
package org.dauys.server.publish.feed;

import org.jspecify.annotations.NullMarked;
