@NullMarked
package org.fugong.healthcode.gate.application;

import org.jspecify.annotations.NullMarked;
