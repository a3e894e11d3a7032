@NullMarked
package org.fugong.healthcode.colour.domain;

import org.jspecify.annotations.NullMarked;
