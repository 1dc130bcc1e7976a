@NullMarked
package org.dauys.server.consultation;

import org.jspecify.annotations.NullMarked;
