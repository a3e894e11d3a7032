@NullMarked
package org.fugong.healthcode.code.web;

import org.jspecify.annotations.NullMarked;
