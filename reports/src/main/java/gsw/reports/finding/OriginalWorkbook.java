package gsw.reports.finding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;

/** A workbook as its sender made it, without its macros. */
final class OriginalWorkbook {

    private static final String MACROS = "http://schemas.microsoft.com/office/2006/relationships/vbaProject";

    private OriginalWorkbook() {}

    /** A new workbook if this one cannot be opened. The file itself is only read. */
    static XSSFWorkbook open(Path bytes) throws IOException {
        try (InputStream in = Files.newInputStream(bytes)) {
            OPCPackage parts = OPCPackage.open(in);
            withoutMacros(parts);
            var workbook = new XSSFWorkbook(parts);
            workbook.setWorkbookType(XSSFWorkbookType.XLSX);
            return workbook;
        } catch (OpenXML4JException | OpenXML4JRuntimeException | POIXMLException | IllegalArgumentException e) {
            return new XSSFWorkbook();
        }
    }

    private static void withoutMacros(OPCPackage parts) throws OpenXML4JException {
        for (PackagePart document : parts.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT)) {
            for (PackageRelationship macros : document.getRelationshipsByType(MACROS)) {
                document.removeRelationship(macros.getId());
                parts.deletePartRecursive(PackagingURIHelper.createPartName(macros.getTargetURI()));
            }
        }
    }
}
