@NullMarked
package org.dauys.server.submission;

import org.jspecify.annotations.NullMarked;
