@NullMarked
package org.fugong.healthcode.workforce.web;

import org.jspecify.annotations.NullMarked;
