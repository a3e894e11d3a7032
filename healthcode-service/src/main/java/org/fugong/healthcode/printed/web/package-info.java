@NullMarked
package org.fugong.healthcode.printed.web;

import org.jspecify.annotations.NullMarked;
