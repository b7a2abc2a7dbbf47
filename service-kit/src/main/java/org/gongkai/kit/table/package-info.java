/** Tables that are data: CSV files beside the classes that obey them. */
package org.gongkai.kit.table;
