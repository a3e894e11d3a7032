/** In the package of what it measures, which nobody else needs to see. Not null-marked: parts that no code needs are null. */
package org.fugong.healthcode.code.application;
