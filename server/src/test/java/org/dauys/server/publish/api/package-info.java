@NullMarked
package org.dauys.server.publish.api;

import org.jspecify.annotations.NullMarked;
