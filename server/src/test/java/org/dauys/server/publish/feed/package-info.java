@NullMarked
package org.dauys.server.publish.feed;

import org.jspecify.annotations.NullMarked;
