/** A consultation of a country that does not exist, to try the program with. */
@NullMarked
package org.dauys.server.demo;

import org.jspecify.annotations.NullMarked;
