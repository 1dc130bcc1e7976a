@NullMarked
package org.dauys.server.publish.files;

import org.jspecify.annotations.NullMarked;
