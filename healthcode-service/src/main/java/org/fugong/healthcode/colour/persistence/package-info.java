@NullMarked
package org.fugong.healthcode.colour.persistence;

import org.jspecify.annotations.NullMarked;
