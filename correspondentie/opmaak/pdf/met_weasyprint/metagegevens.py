"""PDF/UA-1 declared beside PDF/A-2a in the XMP metadata.

Workaround for Kozea/WeasyPrint#2783 (in 70.0): one file, one variant. Remove when two may be asked for.
"""

from __future__ import annotations

from typing import Any, Final

# PDF/A (ISO 19005-2, 6.6.2.3) wants every schema that it does not know described in the file itself.
_UA: Final = b"""<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">\
<pdfuaid:part>1</pdfuaid:part></rdf:Description>\
<rdf:Description xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" rdf:about="">\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\
<pdfaProperty:name>part</pdfaProperty:name>\
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>\
</rdf:li></rdf:Seq></pdfaSchema:property>\
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"""

_EINDE: Final = b"</rdf:RDF>"


def breid_xmp_uit(document: Any) -> None:
    """Let the metadata of this document declare PDF/UA-1 as well."""
    oorspronkelijk = document.metadata.generate_rdf_metadata

    def met_ua(*gegevens: Any) -> bytes:
        xmp = bytes(oorspronkelijk(*gegevens))
        if xmp.count(_EINDE) != 1:
            raise AssertionError("the XMP metadata of WeasyPrint changed shape")
        return xmp.replace(_EINDE, _UA + _EINDE)

    document.metadata.generate_rdf_metadata = met_ua
