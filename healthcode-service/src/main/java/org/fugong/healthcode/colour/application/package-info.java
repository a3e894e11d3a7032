@NullMarked
package org.fugong.healthcode.colour.application;

import org.jspecify.annotations.NullMarked;
