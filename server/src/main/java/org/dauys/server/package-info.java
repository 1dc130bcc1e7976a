/** The web application: one package for each civic matter. */
@NullMarked
package org.dauys.server;

import org.jspecify.annotations.NullMarked;
