/**
 * Files that somebody has sent are read in processes of their own: one that takes too much costs its own reading and
 * nothing else.
 */
package org.gongkai.kit.foreign;
