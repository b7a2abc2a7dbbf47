/** The directory of bodies as dated facts: what held from when, and since when that has been known. */
package org.gongkai.kit.directory;
