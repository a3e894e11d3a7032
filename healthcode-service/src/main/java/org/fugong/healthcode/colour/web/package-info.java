@NullMarked
package org.fugong.healthcode.colour.web;

import org.jspecify.annotations.NullMarked;
