@NullMarked
package org.fugong.healthcode.division.application;

import org.jspecify.annotations.NullMarked;
