@NullMarked
package org.fugong.transport;

import org.jspecify.annotations.NullMarked;
