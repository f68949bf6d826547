<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer><Name>areas</Name><UserStyle><FeatureTypeStyle>
      <Rule>
        <Name>plain</Name>
        <ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>plain</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>
        <PolygonSymbolizer><Fill><CssParameter name="fill">#d9b38c</CssParameter><CssParameter name="fill-opacity">0.7</CssParameter></Fill><Stroke><CssParameter name="stroke">#884400</CssParameter><CssParameter name="stroke-width">2</CssParameter></Stroke></PolygonSymbolizer>
      </Rule>
      <Rule>
        <Name>slash</Name>
        <ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>slash</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>
        <PolygonSymbolizer><Fill><GraphicFill><Graphic><Mark><WellKnownName>shape://slash</WellKnownName><Stroke><CssParameter name="stroke">#c02020</CssParameter><CssParameter name="stroke-width">2</CssParameter></Stroke></Mark><Size>10</Size></Graphic></GraphicFill></Fill></PolygonSymbolizer><LineSymbolizer><Stroke><CssParameter name="stroke">#8a8a8a</CssParameter><CssParameter name="stroke-width">1</CssParameter></Stroke></LineSymbolizer>
      </Rule>
      <Rule>
        <Name>turned</Name>
        <ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>turned</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>
        <PolygonSymbolizer><Fill><GraphicFill><Graphic><Mark><WellKnownName>shape://horline</WellKnownName><Stroke><CssParameter name="stroke">#205090</CssParameter><CssParameter name="stroke-width">2</CssParameter></Stroke></Mark><Size>9</Size><Rotation>20</Rotation></Graphic></GraphicFill></Fill></PolygonSymbolizer><LineSymbolizer><Stroke><CssParameter name="stroke">#8a8a8a</CssParameter><CssParameter name="stroke-width">1</CssParameter></Stroke></LineSymbolizer>
      </Rule>
      <Rule>
        <Name>marks</Name>
        <ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>marks</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>
        <PolygonSymbolizer><Fill><GraphicFill><Graphic><Mark><WellKnownName>circle</WellKnownName><Fill><CssParameter name="fill">#7a3d9a</CssParameter></Fill></Mark><Size>12</Size></Graphic></GraphicFill></Fill></PolygonSymbolizer><LineSymbolizer><Stroke><CssParameter name="stroke">#8a8a8a</CssParameter><CssParameter name="stroke-width">1</CssParameter></Stroke></LineSymbolizer>
      </Rule>
  </FeatureTypeStyle></UserStyle></NamedLayer>
</StyledLayerDescriptor>
