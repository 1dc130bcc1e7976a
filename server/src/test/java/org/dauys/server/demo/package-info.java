@NullMarked
package org.dauys.server.demo;

import org.jspecify.annotations.NullMarked;
