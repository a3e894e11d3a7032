@NullMarked
package org.fugong.registry;

import org.jspecify.annotations.NullMarked;
