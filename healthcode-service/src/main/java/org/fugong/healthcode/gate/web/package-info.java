@NullMarked
package org.fugong.healthcode.gate.web;

import org.jspecify.annotations.NullMarked;
